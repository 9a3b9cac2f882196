# task: RandomShiftFlip
# verdict: wrong
# mistake: an image is mirrored where the draw is larger than p, so with probability 1 - p
# mistake: the numbers are drawn before it is asked for the mode: in evaluation mode the global generator moves on, too
# told: drawn-in-evaluation, mirrored-with-one-minus-p
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        n, _, height, width = images.shape
        tops = torch.randint(0, 2 * self.padding + 1, (n,))
        lefts = torch.randint(0, 2 * self.padding + 1, (n,))
        mirrored = torch.rand(n) > self.p
        if not self.training:
            return images
        padded = functional.pad(images, [self.padding] * 4)
        result = torch.empty_like(images)
        for i, (top, left, turn) in enumerate(
            zip(tops.tolist(), lefts.tolist(), mirrored.tolist())
        ):
            window = padded[i, :, top:top + height, left:left + width]
            result[i] = window.flip(-1) if turn else window
        return result
