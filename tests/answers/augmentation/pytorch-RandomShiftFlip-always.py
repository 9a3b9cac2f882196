# task: RandomShiftFlip
# verdict: wrong
# mistake: it does not ask for the mode
# told: in-evaluation-too
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding = padding
        self.p = p

    def forward(self, images):
        n, c, h, w = images.shape
        k = self.padding
        padded = functional.pad(images, (k, k, k, k))
        out = []
        for i in range(n):
            top, left = torch.randint(0, 2 * k + 1, (2,)).tolist()
            crop = padded[i, :, top : top + h, left : left + w]
            out.append(crop.flip(-1) if torch.rand(1).item() < self.p else crop)
        return torch.stack(out)
