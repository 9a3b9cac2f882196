# task: save_checkpoint
# verdict: wrong
# mistake: if writing raises, the temporary file is left in the folder
# told: temporary-file-left-behind
def save_checkpoint(path, model, optimizer, progress):
    checkpoint = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "progress": progress,
    }
    temporary = path + ".tmp"
    with open(temporary, "wb") as file:
        torch.save(checkpoint, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
