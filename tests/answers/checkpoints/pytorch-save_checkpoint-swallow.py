# task: save_checkpoint
# verdict: wrong
# mistake: the exception is swallowed after the temporary file is removed; the temporary file lies in the system's folder for such files, not next to path
# told: failure-kept-quiet, temporary-file-elsewhere
def save_checkpoint(path, model, optimizer, progress):
    import tempfile

    handle, temporary = tempfile.mkstemp()
    os.close(handle)
    try:
        torch.save(
            {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "progress": progress},
            temporary,
        )
        os.replace(temporary, path)
    except Exception as error:
        os.remove(temporary)
        print("could not save", error)
