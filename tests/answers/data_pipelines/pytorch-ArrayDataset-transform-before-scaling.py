# task: ArrayDataset
# verdict: wrong
# mistake: the transform gets the values from 0 to 255 before they are divided
# told: transformed-before-scaling
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError("as many labels as images, please")
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = torch.tensor(self.images[index], dtype=torch.float32)
        if self.transform is not None:
            image = self.transform(image)
        return image / 255, torch.tensor(self.labels[index], dtype=torch.int64)
