# task: RandomShiftFlip
# verdict: right
# mistake: none; unusual because shift and mirroring are one advanced indexing of the padded images
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        if not self.training:
            return images
        n, c, h, w = images.shape
        pad, device = self.padding, images.device
        shift = torch.randint(0, 2 * pad + 1, (2, n, 1)).to(device)
        mirrored = (torch.rand(n, 1) < self.p).to(device)
        rows = torch.arange(h, device=device) + shift[0]
        columns = torch.arange(w, device=device)
        columns = torch.where(mirrored, w - 1 - columns, columns) + shift[1]
        padded = functional.pad(images, (pad, pad, pad, pad))
        number = torch.arange(n, device=device)[:, None, None, None]
        channel = torch.arange(c, device=device)[None, :, None, None]
        return padded[number, channel, rows[:, None, :, None], columns[:, None, None, :]]
