"""Letters and registers for units: 送审函, 移交登记表, 催办函, 反馈确认单."""
