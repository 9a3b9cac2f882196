# task: ArrayDataset
# verdict: wrong
# mistake: all images are converted once and an item is a view of them, so a transform that works in place changes what later reads give
# mistake: the label keeps the number format of the array (int32 or uint8 labels are not int64)
# told: items-are-views, label-in-the-arrays-format
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError(f"{len(images)} images, {len(labels)} labels")
        self.images = torch.tensor(images, dtype=torch.float32) / 255
        self.labels = torch.tensor(labels)
        self.transform = transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = self.images[index]
        if self.transform is not None:
            image = self.transform(image)
        return image, self.labels[index]
