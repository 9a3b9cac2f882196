# task: ArrayDataset
# verdict: wrong
# mistake: the transform is called on the uint8 image from 0 to 255, before it is divided by 255, instead of on the float image from 0 to 1
# mistake: from_numpy shares memory with the array, so a transform that works in place changes the data set
# told: transformed-before-scaling
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        super().__init__()
        if len(images) != len(labels):
            raise ValueError(f"{len(images)} images, but {len(labels)} labels")
        self.images = images
        self.labels = labels
        self.transform = transform if transform is not None else lambda image: image

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = self.transform(torch.from_numpy(self.images[index]))
        label = torch.tensor(int(self.labels[index]), dtype=torch.int64)
        return image.to(torch.float32) / 255, label
