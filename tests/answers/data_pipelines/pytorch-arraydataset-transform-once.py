# task: ArrayDataset
# verdict: wrong
# mistake: The transform is applied to all images once at the start and not at each reading.
# told: transformed-once
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError("as many labels as images, please")
        self.images, self.labels = images, labels
        self.ready = [(transform or (lambda image: image))(torch.from_numpy(np.array(i, dtype=np.float32) / 255)) for i in images]

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        return self.ready[index], torch.tensor(int(self.labels[index]))
