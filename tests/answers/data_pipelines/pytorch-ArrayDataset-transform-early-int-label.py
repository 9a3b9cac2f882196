# task: ArrayDataset
# verdict: wrong
# mistake: the transform is called once when the dataset is made, not whenever an example is read
# mistake: the label is a Python int, not an int64 tensor
# told: label-is-no-tensor, transformed-once
class ArrayDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError(f"{len(images)} images, {len(labels)} labels")
        self.examples = []
        for img, label in zip(images, labels):
            x = torch.from_numpy(img.astype(np.float32) / 255.0)
            if transform:
                x = transform(x)
            self.examples.append((x, int(label)))

    def __len__(self):
        return len(self.examples)

    def __getitem__(self, index):
        image, label = self.examples[index]
        return image.clone(), label
