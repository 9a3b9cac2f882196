# task: standardization_statistics
# verdict: wrong
# mistake: a constant channel is recognized by a deviation of exactly 0, but the mean of equal numbers such as 0.1 is rounded, so that the deviation comes out as about 1e-17 and is left there instead of becoming 1
# told: rounding-hides-a-constant-channel
def standardization_statistics(images, index):
    chosen = images[index].astype(np.float64)  # (M, C, H, W)
    count = chosen.shape[0] * chosen.shape[2] * chosen.shape[3]
    mean = np.einsum("nchw->c", chosen) / count
    rest = chosen - mean[:, None, None]
    std = np.sqrt(np.einsum("nchw,nchw->c", rest, rest) / count)
    return mean, np.where(std == 0, 1.0, std)
