# task: save_checkpoint
# verdict: right
def save_checkpoint(path, model, optimizer, progress):
    import tempfile

    folder, name = os.path.split(os.path.abspath(path))
    handle, draft = tempfile.mkstemp(prefix="." + name, dir=folder)
    done = False
    try:
        with os.fdopen(handle, "wb") as file:
            content = dict(model=model.state_dict(), optimizer=optimizer.state_dict())
            content["progress"] = progress
            torch.save(content, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
        done = True
    finally:
        if not done and os.path.exists(draft):
            os.remove(draft)
