# task: ArrayDataset
# verdict: wrong
# mistake: the images are made floats once and handed out as views, so that a transform that works in place changes what the next reading gets

class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError("as many labels as images, please")
        self.images = torch.tensor(images).float() / 255
        self.labels = torch.tensor(labels).long()
        self.transform = transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = self.images[index]
        if self.transform is not None:
            image = self.transform(image)
        return image, self.labels[index]
