# task: ArrayDataset
# verdict: right
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError("as many labels as images, please")
        self.images, self.labels = images, labels
        self.transform = transform if transform is not None else lambda image: image

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        image = torch.from_numpy(np.array(self.images[index], dtype=np.float32) / np.float32(255))
        return self.transform(image), torch.tensor(int(self.labels[index]))
