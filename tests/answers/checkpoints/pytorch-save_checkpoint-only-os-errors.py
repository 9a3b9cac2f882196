# task: save_checkpoint
# verdict: wrong
# mistake: the temporary file is removed only after an OSError; any other exception (a TypeError or PicklingError of the data, KeyboardInterrupt) leaves it in the folder
# told: tidied-after-some-errors-only
def save_checkpoint(path, model, optimizer, progress):
    temporary = f"{path}.{os.getpid()}.tmp"
    content = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "progress": progress,
    }
    try:
        with open(temporary, "wb") as file:
            torch.save(content, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise
