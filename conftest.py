"""Every run of pytest in this project goes through the autograder."""

pytest_plugins = ["autograder.plugin"]
