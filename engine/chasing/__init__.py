"""The chase list (待反馈清单): what every answer still owed decides."""
