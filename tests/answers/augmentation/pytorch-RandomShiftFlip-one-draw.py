# task: RandomShiftFlip
# verdict: wrong
# mistake: one dy, dx and mirroring is drawn for the whole batch
# told: one-draw-for-the-batch
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        if not self.training:
            return images
        h, w = images.shape[-2:]
        padded = functional.pad(images, [self.padding] * 4)
        top, left = torch.randint(0, 2 * self.padding + 1, (2,)).tolist()
        out = padded[..., top : top + h, left : left + w]
        if torch.rand(()) < self.p:
            out = out.flip(-1)
        return out
