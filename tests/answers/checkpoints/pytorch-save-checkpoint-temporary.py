# task: save_checkpoint
# verdict: right
def save_checkpoint(path, model, optimizer, progress):
    temporary = f"{path}.{os.getpid()}.part"
    try:
        with open(temporary, "wb") as file:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "progress": progress}, file)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
