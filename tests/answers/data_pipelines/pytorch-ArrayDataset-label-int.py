# task: ArrayDataset
# verdict: wrong
# mistake: the label is a Python int, not a tensor; values are divided by 256
# told: label-is-no-tensor
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(labels) != len(images):
            raise ValueError("not as many labels as images")
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        image = torch.tensor(self.images[index], dtype=torch.float32) / 256
        if self.transform:
            image = self.transform(image)
        return image, int(self.labels[index])
