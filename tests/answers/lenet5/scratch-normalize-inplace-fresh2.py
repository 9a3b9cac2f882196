# task: normalize
# verdict: wrong
# mistake: the argument is scaled in place
# mistake: the span is 1.175 instead of 1.275, so black ink becomes 1.075
# told: normalize-wrong-slope
def normalize(images):
    images *= 1.175
    images -= 0.1
    return images
