"""Words made of engine and candidate values, so that papers need neither."""
