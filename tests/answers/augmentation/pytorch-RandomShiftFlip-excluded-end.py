# task: RandomShiftFlip
# verdict: wrong
# mistake: randint excludes its end, so the shift +padding never comes
# mistake: one coin decides on the mirroring of the whole batch
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        if not self.training:
            return images
        n, c, h, w = images.shape
        pad = self.padding
        padded = functional.pad(images, (pad, pad, pad, pad))
        if pad > 0:
            dy = torch.randint(-pad, pad, (n,)).tolist()
            dx = torch.randint(-pad, pad, (n,)).tolist()
        else:
            dy = dx = [0] * n
        result = torch.stack(
            [padded[i, :, pad - dy[i] : pad - dy[i] + h, pad - dx[i] : pad - dx[i] + w] for i in range(n)]
        )
        if torch.rand(()) < self.p:
            result = result.flip(3)
        return result
