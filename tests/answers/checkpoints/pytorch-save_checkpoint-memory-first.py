# task: save_checkpoint
# verdict: right
# way: torch.save writes to memory first (BytesIO), and only the finished bytes go to a file of tempfile.mkstemp in the same folder, which os.replace renames
def save_checkpoint(path, model, optimizer, progress):
    import io
    import tempfile

    memory = io.BytesIO()
    torch.save(
        {
            "model": model.state_dict(),
            "optimizer": optimizer.state_dict(),
            "progress": progress,
        },
        memory,
    )
    folder = os.path.dirname(os.path.abspath(path))
    handle, other = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(memory.getbuffer())
            file.flush()
            os.fsync(file.fileno())
        os.replace(other, path)
    except BaseException:
        os.unlink(other)
        raise
