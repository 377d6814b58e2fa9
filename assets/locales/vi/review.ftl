# The workspace Review.
