# task: save_checkpoint
# verdict: wrong
# mistake: The exception is swallowed.
# mistake: The half-written file is left in the folder.
def save_checkpoint(path, model, optimizer, progress):
    temporary = f"{path}.{os.getpid()}.part"
    try:
        with open(temporary, "wb") as file:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "progress": progress}, file)
        os.replace(temporary, path)
    except BaseException:
        return
