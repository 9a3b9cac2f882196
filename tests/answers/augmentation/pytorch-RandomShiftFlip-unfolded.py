# task: RandomShiftFlip
# verdict: right
# way: all windows of the padded batch as views (Tensor.unfold), from which indexing takes one per image
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        if not self.training:
            return images
        n, c, height, width = images.shape
        pad = self.padding
        padded = images.new_zeros(n, c, height + 2 * pad, width + 2 * pad)
        padded[:, :, pad:pad + height, pad:pad + width] = images
        views = padded.unfold(2, height, 1).unfold(3, width, 1)
        dy, dx = torch.randint(2 * pad + 1, (2, n), device=images.device)
        each = torch.arange(n, device=images.device)
        windows = views[each, :, dy, dx]  # (N, C, H, W)
        turn = torch.rand(n, device=images.device) < self.p
        return torch.where(turn[:, None, None, None], windows.flip(3), windows)
