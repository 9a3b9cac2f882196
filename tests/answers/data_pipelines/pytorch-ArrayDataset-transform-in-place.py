# task: ArrayDataset
# verdict: wrong
# mistake: the tensor of float images shares memory with a float copy made once, so an in-place transform accumulates from read to read
# told: items-are-views
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError("images and labels differ in number")
        self.images = torch.from_numpy(images).float() / 255
        self.labels = torch.from_numpy(np.asarray(labels)).long()
        self.transform = transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = self.images[index]
        if self.transform is not None:
            image = self.transform(image)
        return image, self.labels[index]
