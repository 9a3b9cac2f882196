# task: RandomShiftFlip
# verdict: right
# way: shifts and mirroring as gathers along one axis each, with a mask of places outside
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        if not self.training:
            return images
        n, _, height, width = images.shape
        dy, dx = torch.randint(-self.padding, self.padding + 1, (2, n, 1), device=images.device)
        mirrored = torch.rand(n, 1, device=images.device) < self.p
        rows = torch.arange(height, device=images.device) - dy  # (N, H)
        columns = torch.arange(width, device=images.device) - dx
        columns = torch.where(mirrored, columns.flip(1), columns)
        kept_rows = (rows >= 0) & (rows < height)
        kept = kept_rows[:, :, None] & ((columns >= 0) & (columns < width))[:, None]
        by_rows = images.gather(
            2, rows.clamp(0, height - 1)[:, None, :, None].expand(images.shape))
        both = by_rows.gather(
            3, columns.clamp(0, width - 1)[:, None, None, :].expand(images.shape))
        return both.masked_fill(~kept[:, None], 0)
