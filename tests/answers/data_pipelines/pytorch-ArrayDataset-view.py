# task: ArrayDataset
# verdict: wrong
# mistake: an item is a view of the stored tensor, a transform in place changes the data set
# mistake: the label keeps the number format of the array instead of int64
# told: items-are-views, label-in-the-arrays-format
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError("images and labels differ in number")
        self.images = torch.tensor(images).float() / 255
        self.labels = torch.tensor(labels)
        self.transform = transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = self.images[index]
        if self.transform is not None:
            image = self.transform(image)
        return image, self.labels[index]
