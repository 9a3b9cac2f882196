# task: normalize
# verdict: wrong
# mistake: the image is multiplied by 1.175 and then lowered by 0.1, so that black ink becomes 1.075; the distance from white to black is 1.275
# told: normalize-wrong-slope
def normalize(images):
    white, black = -0.1, 1.175
    return white + black * images
