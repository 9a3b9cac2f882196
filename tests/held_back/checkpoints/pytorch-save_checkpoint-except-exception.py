# task: save_checkpoint
# verdict: wrong
# mistake: the temporary file is removed only after an Exception; KeyboardInterrupt or SystemExit while writing (no subclasses of Exception) leave it in the folder, though the docstring says "if anything raises"
# told: interrupt-leaves-a-trace
def save_checkpoint(path, model, optimizer, progress):
    target = Path(path)
    part = target.with_name(target.name + ".part")
    content = dict(
        model=model.state_dict(), optimizer=optimizer.state_dict(), progress=progress
    )
    try:
        with part.open("wb") as file:
            torch.save(content, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, target)
    except Exception:
        part.unlink(missing_ok=True)
        raise
