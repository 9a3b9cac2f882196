# task: preprocess
# verdict: wrong
# mistake: the longer side is rounded to the nearest number instead of down
# mistake: "caffe": the means, in the order B, G, R, are subtracted before the channels are turned round
# told: caffe-turned-after-the-mean, longer-side-rounded
def preprocess(images, mode="torch", resize=256, crop=224):
    if images.dtype != np.uint8:
        raise ValueError(f"The images must be uint8, not {images.dtype}.")
    if mode not in ("torch", "tf", "caffe"):
        raise ValueError(f"There is no mode {mode!r}.")
    pixels = torch.from_numpy(images).permute(0, 3, 1, 2).float()
    height, width = pixels.shape[-2:]
    shorter = min(height, width)
    size = (round(height * resize / shorter), round(width * resize / shorter))
    pixels = functional.interpolate(
        pixels, size=size, mode="bilinear", align_corners=False, antialias=True
    )
    top, left = (size[0] - crop) // 2, (size[1] - crop) // 2
    pixels = pixels[:, :, top : top + crop, left : left + crop]
    if mode == "torch":
        mean, std = (torch.tensor(v).view(1, 3, 1, 1) for v in (MEAN, STD))
        return (pixels / 255 - mean) / std
    if mode == "tf":
        return pixels / 127.5 - 1
    mean = torch.tensor(CAFFE_MEAN).view(1, 3, 1, 1)
    return (pixels - mean).flip(1)
