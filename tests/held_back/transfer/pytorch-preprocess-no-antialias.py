# task: preprocess
# verdict: wrong
# mistake: interpolates without antialiasing
# mistake: the longer side is rounded to the nearest pixel, not down
def preprocess(images, mode="torch", resize=256, crop=224):
    if images.dtype != np.uint8:
        raise ValueError("the images must be uint8")
    if mode not in ("torch", "tf", "caffe"):
        raise ValueError(f"unknown mode {mode!r}")
    x = torch.from_numpy(np.ascontiguousarray(images)).permute(0, 3, 1, 2).float()
    h, w = x.shape[2:]
    factor = resize / min(h, w)
    x = functional.interpolate(
        x, size=(round(h * factor), round(w * factor)), mode="bilinear", align_corners=False
    )
    top, left = (x.shape[2] - crop) // 2, (x.shape[3] - crop) // 2
    x = x[:, :, top : top + crop, left : left + crop]
    if mode == "torch":
        mean, std = torch.tensor(MEAN).view(3, 1, 1), torch.tensor(STD).view(3, 1, 1)
        return (x / 255 - mean) / std
    if mode == "tf":
        return x / 127.5 - 1
    return x.flip(1) - torch.tensor(CAFFE_MEAN).view(3, 1, 1)
