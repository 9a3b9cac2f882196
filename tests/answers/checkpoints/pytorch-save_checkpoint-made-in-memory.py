# task: save_checkpoint
# verdict: right
# way: the bytes are made in memory first; then mkstemp in the same folder, os.write, and a finally that removes what is left
def save_checkpoint(path, model, optimizer, progress):
    import io
    import tempfile

    buffer = io.BytesIO()
    torch.save(
        dict(model=model.state_dict(), optimizer=optimizer.state_dict(), progress=progress),
        buffer,
    )
    folder = os.path.dirname(os.path.abspath(path))
    handle, temporary = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(buffer.getbuffer())
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        temporary = None
    finally:
        if temporary is not None:
            os.unlink(temporary)
