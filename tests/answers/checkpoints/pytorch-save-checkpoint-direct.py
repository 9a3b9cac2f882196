# task: save_checkpoint
# verdict: wrong
# mistake: The file is written directly at its name, so a failure costs the old one.
# told: written-in-place
def save_checkpoint(path, model, optimizer, progress):
    temporary = f"{path}.{os.getpid()}.part"
    try:
        with open(path, "wb") as file:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "progress": progress}, file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
