# task: save_checkpoint
# verdict: right
# way: tempfile.mkstemp in the folder of the path, cleaned up by an ExitStack that is emptied after success
def save_checkpoint(path, model, optimizer, progress):
    import tempfile
    from contextlib import ExitStack

    folder = os.path.dirname(os.path.abspath(path))
    with ExitStack() as stack:
        handle, temporary = tempfile.mkstemp(prefix=".part-", dir=folder)
        stack.callback(lambda: Path(temporary).unlink(missing_ok=True))
        with os.fdopen(handle, "wb") as file:
            torch.save(dict(
                model=model.state_dict(), optimizer=optimizer.state_dict(),
                progress=progress,
            ), file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        stack.pop_all()
