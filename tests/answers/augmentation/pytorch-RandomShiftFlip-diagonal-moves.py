# task: RandomShiftFlip
# verdict: wrong
# mistake: dy and dx of an image are the same draw, so it moves along the diagonal only; they should be independent
# told: the-same-down-and-right
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        if not self.training:
            return images
        n, _, height, width = images.shape
        padded = functional.pad(images, (self.padding,) * 4)
        offsets = torch.randint(0, 2 * self.padding + 1, (n,)).tolist()
        mirrored = (torch.rand(n) < self.p).tolist()
        moved = []
        for image, offset, mirror in zip(padded, offsets, mirrored):
            window = image[:, offset:offset + height, offset:offset + width]
            moved.append(window.flip(-1) if mirror else window)
        return torch.stack(moved)
