# task: ArrayDataset
# verdict: wrong
# mistake: an item is a view of the float tensor that holds all images: a transform that works in place changes the data set, and reading again gives another image
# told: items-are-views
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError(f"{len(images)} images, but {len(labels)} labels")
        self.images = torch.tensor(images, dtype=torch.float32).div_(255)
        self.labels = torch.tensor(labels, dtype=torch.int64)
        self.transform = transform

    def __len__(self):
        return self.images.size(0)

    def __getitem__(self, index):
        image, label = self.images[index], self.labels[index]
        return (image if self.transform is None else self.transform(image)), label
