# task: normalize
# verdict: right
def normalize(images):
    images = np.asarray(images)
    return (1 - images) * -0.1 + images * 1.175
