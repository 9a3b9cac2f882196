"""Figures of rings, buffers and queues that a reader moves: the page does what a slow loop does."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.dynamic_scale import dynamic_scale, scales
from workbook.movable.prefetching import prefetching, timeline
from workbook.movable.ring_all_reduce import after, ring_all_reduce, values
from workbook.movable.shuffle_buffer import chances, mixed, shuffle_buffer, shuffled


@pytest.mark.parametrize("processes", [2, 3, 4, 6])
def test_a_ring_adds_what_its_neighbors_had(shown, processes):
    start = np.array(values())[:processes, :processes]
    tab = shown(ring_all_reduce())
    move(tab, processes=processes)
    for step in range(2 * processes - 1):
        move(tab, step=step)
        found, count, _ = after(start, step)
        assert numbers(tab) == {"found": found.tolist(), "count": count.tolist()}
        for (process, piece), many in np.ndenumerate(count):
            behind = [(process - i) % processes for i in range(many)]
            assert found[process, piece] == start[behind, piece].sum()
        full = (count == processes).sum(axis=1)
        assert (full == max(0, step - processes + 2)).all()
    assert (found == start.sum(axis=0)).all()
    sent = 2 * (processes - 1) / processes
    assert f"sent {sent:.2f} times its gradient" in tab.locator("output").inner_text()


def test_a_ring_starts_as_its_picture(shown):
    starts_as_its_picture(shown, ring_all_reduce(), "ring_all_reduce")


@pytest.mark.parametrize("size, draw", [(1, 0), (7, 1), (20, 2), (60, 3)])
def test_examples_leave_a_buffer_as_in_a_slow_loop(shown, size, draw):
    waiting, expected = list(range(60)), []
    held = [waiting.pop(0) for _ in range(size)]
    for chance in chances()[draw]:
        taken = held[int(chance * len(held))]
        expected.append(taken)
        held = [one if one != taken else waiting[0] if waiting else None for one in held]
        held = [one for one in held if one is not None]
        waiting = waiting[1:]
    assert shuffled(chances()[draw], size) == expected and sorted(expected) == list(range(60))
    tab = shown(shuffle_buffer())
    move(tab, size=size, draw=draw)
    found = numbers(tab)
    assert found.pop("order") == expected
    assert found == pytest.approx(mixed(expected)) and found["forward"] < size
    classes = [len({one // 10 for one in expected[i : i + 10]}) for i in range(0, 60, 10)]
    assert found["classes"] == pytest.approx(np.mean(classes))


def test_a_shuffle_buffer_starts_as_its_picture(shown):
    starts_as_its_picture(shown, shuffle_buffer(), "shuffle_buffer")


def by_ticks(load, step, slow, ahead):
    """When each step begins, a millisecond at a time: a loader, a queue, and a network."""
    queue, loading, hand, next_batch, steps, busy, now = [], 0, None, 0, [], 0, 0
    while len(steps) < 8:
        for _ in range(3):  # what takes no time follows at once
            if hand is not None and loading == 0 and len(queue) < max(1, ahead):
                queue.append(hand)
                hand = None
            if queue and busy == 0:
                steps.append((now, now + step))
                queue.pop(0)
                busy = step
            idle = ahead or (busy == 0 and not queue)
            if hand is None and next_batch < 8 and idle:
                hand, loading = next_batch, slow if next_batch % 4 == 3 else load
                next_batch += 1
        now, loading, busy = now + 1, max(0, loading - 1), max(0, busy - 1)
    return steps


LINES = [(3, 4, 9, 0), (3, 4, 9, 1), (3, 4, 9, 3), (10, 2, 20, 2), (1, 10, 1, 4), (2, 3, 14, 4)]


@pytest.mark.parametrize("load, step, slow, ahead", LINES)
def test_a_time_line_is_that_of_a_clock(shown, load, step, slow, ahead):
    expected = by_ticks(load, step, slow, ahead)
    assert timeline(load, step, slow, ahead)[1] == expected
    tab = shown(prefetching())
    move(tab, load=load, step=step, slow=slow, ahead=ahead)
    found = numbers(tab)
    assert found["steps"] == [list(one) for one in expected]
    assert found["alone"] == by_ticks(load, step, slow, 0)[-1][1]


def test_prefetching_starts_as_its_picture(shown):
    starts_as_its_picture(shown, prefetching(), "prefetching")


@pytest.mark.parametrize("power, interval", [(16, 20), (24, 7), (8, 1), (20, 60)])
def test_a_scale_is_that_of_torch(shown, power, interval):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    rng = np.random.default_rng(1)
    largest = [float(f"{one:.4g}") for one in np.exp(rng.normal(-3, 0.7, 120))]
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**power, growth_interval=interval)
    weight = torch.zeros(1, requires_grad=True)
    optimizer, expected = torch.optim.SGD([weight], 0.0), [2.0**power]
    for one in largest:
        scaler.scale(weight.sum())  # the scaler begins with the first loss
        weight.grad = torch.tensor([one * scaler.get_scale()]).half().float()
        scaler.step(optimizer)
        scaler.update()
        expected.append(scaler.get_scale())
    tab = shown(dynamic_scale(largest))
    move(tab, power=power, interval=interval)
    found = numbers(tab)
    assert found == scales(largest, power, interval) and found["scales"] == expected
    assert tab.locator(".live circle").count() == len(found["skipped"]) > 0


def test_a_dynamic_scale_starts_as_its_picture(shown):
    figure = dynamic_scale(np.exp(np.random.default_rng(2).normal(-4, 0.5, 110)), 20, 10)
    starts_as_its_picture(shown, figure, "dynamic_scale")
