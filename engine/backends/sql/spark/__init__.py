"""The door of Spark: on one machine or on many; nothing else imports it."""
