# task: ArrayDataset
# verdict: wrong
# mistake: the transform gets a view of the stored images, so one that works in place changes the data for all later reads
# told: items-are-views
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError("images and labels differ in length")
        self.images = torch.tensor(images, dtype=torch.float32) / 255
        self.labels = torch.tensor(labels, dtype=torch.int64)
        self.transform = transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        image = self.images[index]
        if self.transform is not None:
            image = self.transform(image)
        return image, self.labels[index]
