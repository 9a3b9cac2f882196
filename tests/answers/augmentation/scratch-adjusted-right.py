# task: adjusted
# verdict: right
def adjusted(images, kind, factor):
    if images.shape[1] == 3:
        gray = 0.2989 * images[:, :1] + 0.587 * images[:, 1:2] + 0.114 * images[:, 2:]
    else:
        gray = images.copy()
    match kind:
        case "brightness":
            other = 0 * gray
        case "color":
            other = gray
        case "contrast":
            other = gray.mean(axis=(1, 2, 3), keepdims=True)
        case _:
            raise ValueError("unknown kind")
    return np.minimum(1.0, np.maximum(0.0, factor * images + (1 - factor) * other))
