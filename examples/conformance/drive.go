package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"
)

// A program is one that speaks the protocol, while it runs.
type program struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	answers chan []byte
	failed  error // why no more answers come; read after answers is closed
	wait    time.Duration
}

// maxAnswer bounds a line of an answer.
const maxAnswer = 16 << 20

// start starts a command.
func start(command []string, stderr io.Writer, wait time.Duration) (*program, error) {
	p := &program{cmd: exec.Command(command[0], command[1:]...), answers: make(chan []byte, 256), wait: wait}
	p.cmd.Stderr = stderr
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go p.read(out)
	return p, nil
}

func (p *program) read(out io.Reader) {
	defer close(p.answers)
	s := bufio.NewScanner(out)
	s.Buffer(nil, maxAnswer)
	for s.Scan() {
		p.answers <- bytes.Clone(s.Bytes())
	}
	p.failed = s.Err()
}

// errSilent says that no answer came in time.
var errSilent = errors.New("no answer")

// next returns the next answer.
func (p *program) next() ([]byte, error) {
	select {
	case a, ok := <-p.answers:
		switch {
		case ok:
			return a, nil
		case p.failed != nil:
			return nil, p.failed
		}
		return nil, fmt.Errorf("%w: the program has ended its output", errSilent)
	case <-time.After(p.wait):
		return nil, fmt.Errorf("%w within %v", errSilent, p.wait)
	}
}

// ask writes the questions while their answers are read.
func (p *program) ask(lines [][]byte) {
	w := bufio.NewWriter(p.in)
	for _, line := range lines {
		w.Write(line) // an error shows as a missing answer
		w.WriteByte('\n')
	}
	w.Flush()
	p.in.Close()
}

// stop ends the program; the error is that of its exit.
func (p *program) stop() error {
	p.in.Close()
	done := make(chan error, 1)
	go func() {
		for range p.answers { // what it still writes
		}
		done <- p.cmd.Wait()
	}()
	select {
	case err := <-done:
		return err
	case <-time.After(p.wait):
		p.cmd.Process.Kill()
		return errors.Join(fmt.Errorf("the program did not end within %v", p.wait), <-done)
	}
}

// holds asks which texts the program holds; a program that cannot say holds those
// that the suite takes for granted.
func holds(command []string, stderr io.Writer, wait time.Duration) (map[string]bool, error) {
	p, err := start(command, stderr, wait)
	if err != nil {
		return nil, err
	}
	go p.ask([][]byte{[]byte(`{"id":"instruments","op":"instruments","in":{}}`)})
	answer, err := p.next()
	if err != nil {
		p.stop()
		return nil, fmt.Errorf("asked which texts it holds: %w", err)
	}
	held := map[string]bool{}
	got, _ := decode(answer)
	top, _ := got.(map[string]any)
	out, _ := top["out"].(map[string]any)
	list, _ := out["instruments"].([]any)
	for _, i := range list {
		text, _ := i.(map[string]any)
		if id, ok := text["id"].(string); ok {
			held[id] = true
		}
	}
	return held, p.stop()
}

// run asks the program every vector that is selected.
func run(command []string, files []*file, s *selection, stderr io.Writer, wait time.Duration, tick func(done, all int)) (*report, error) {
	held, err := holds(command, stderr, wait)
	if err != nil {
		return nil, err
	}
	r := &report{command: command, started: time.Now()}
	var lines [][]byte
	var open []*result
	for _, f := range files {
		if !s.selects(f) {
			continue
		}
		for _, v := range f.vectors {
			one := &result{vector: v}
			r.results = append(r.results, one)
			if one.skipped = s.skipped(v, held); one.skipped != "" {
				continue
			}
			line, err := v.question()
			if err != nil {
				return nil, fmt.Errorf("%s: %w", v.ID, err)
			}
			lines, open = append(lines, line), append(open, one)
		}
	}
	p, err := start(command, stderr, wait)
	if err != nil {
		return nil, err
	}
	go p.ask(lines)
	for i, one := range open {
		answer, err := p.next()
		if err != nil {
			for _, rest := range open[i:] {
				rest.differences = []difference{{"", "an answer", "none"}}
			}
			r.broken = fmt.Errorf("%s: %w", one.vector.ID, err)
			break
		}
		one.differences, one.reading = judge(one.vector, answer)
		tick(i+1, len(open))
	}
	if err := p.stop(); err != nil && r.broken == nil {
		r.broken = err
	}
	r.took = time.Since(r.started)
	return r, nil
}
