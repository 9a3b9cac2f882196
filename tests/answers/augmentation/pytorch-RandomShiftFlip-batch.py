# task: RandomShiftFlip
# verdict: wrong
# mistake: one draw for the batch
# told: one-draw-for-the-batch
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding = padding
        self.p = p

    def forward(self, images):
        if not self.training:
            return images
        n, c, h, w = images.shape
        k = self.padding
        padded = functional.pad(images, (k, k, k, k))
        top = torch.randint(0, 2 * k + 1, (1,)).item()
        left = torch.randint(0, 2 * k + 1, (1,)).item()
        crop = padded[:, :, top : top + h, left : left + w]
        return crop.flip(-1) if torch.rand(1).item() < self.p else crop
