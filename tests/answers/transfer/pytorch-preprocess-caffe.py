# task: preprocess
# verdict: wrong
# mistake: resized without antialiasing
# mistake: the means of "caffe" are subtracted before the channels are turned round
# told: caffe-turned-after-the-mean, no-antialiasing
def preprocess(images, mode="torch", resize=256, crop=224):
    images = np.asarray(images)
    if images.dtype != np.uint8:
        raise ValueError("images must be uint8")
    if mode not in ("torch", "tf", "caffe"):
        raise ValueError(f"unknown mode {mode}")
    x = torch.tensor(images).permute(0, 3, 1, 2).float()
    height, width = x.shape[2:]
    if height <= width:
        size = (resize, width * resize // height)
    else:
        size = (height * resize // width, resize)
    x = functional.interpolate(x, size=size, mode="bilinear", align_corners=False)
    top, left = (size[0] - crop) // 2, (size[1] - crop) // 2
    x = x[:, :, top : top + crop, left : left + crop]
    if mode == "torch":
        mean = torch.tensor(MEAN).view(1, 3, 1, 1)
        std = torch.tensor(STD).view(1, 3, 1, 1)
        return (x / 255 - mean) / std
    if mode == "tf":
        return x / 127.5 - 1
    return (x - torch.tensor(CAFFE_MEAN).view(1, 3, 1, 1)).flip(1)
