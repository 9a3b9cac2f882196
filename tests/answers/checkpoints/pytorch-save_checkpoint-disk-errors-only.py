# task: save_checkpoint
# verdict: wrong
# mistake: the temporary file is removed after an OSError only; any other exception (an object that cannot be pickled, an interrupt) leaves it in the folder
# told: tidied-after-some-errors-only
def save_checkpoint(path, model, optimizer, progress):
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "progress": progress,
    }
    temporary = f"{path}.{os.getpid()}.part"
    try:
        with open(temporary, "wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
