# The workspace Trends.
