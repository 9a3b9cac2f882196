# task: save_checkpoint
# verdict: wrong
# mistake: "except Exception" does not see a KeyboardInterrupt (or SystemExit): the half-written file stays in the folder then
# told: interrupt-leaves-a-trace
def save_checkpoint(path, model, optimizer, progress):
    temporary = path + ".tmp"
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
    except Exception:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise
