# task: RandomShiftFlip
# verdict: wrong
# mistake: images are moved by torch.roll, so what leaves on one side comes in on the other instead of zeros
# mistake: torch.randint(-padding, padding) leaves out +padding (and raises for padding 0)
# told: around-the-side
class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        if not self.training:
            return images
        moved = []
        for image in images:
            dy, dx = torch.randint(-self.padding, self.padding, (2,)).tolist()
            image = torch.roll(image, (dy, dx), dims=(1, 2))
            if torch.rand(()) < self.p:
                image = image.flip(2)
            moved.append(image)
        return torch.stack(moved)
