# task: save_checkpoint
# verdict: wrong
# mistake: if anything raises, the temporary file is left in the folder
# told: temporary-file-left-behind
def save_checkpoint(path, model, optimizer, progress):
    temporary = path + ".tmp"
    torch.save(
        {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "progress": progress},
        temporary,
    )
    os.replace(temporary, path)
