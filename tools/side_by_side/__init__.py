"""The same answers, the same questions, three graders: see __main__."""
