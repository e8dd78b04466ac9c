;;; Opens a document in Emacs with eglot and prints what the server says about it.  -*- lexical-binding: t -*-
(require 'eglot)
(require 'flymake)

(defun found (code)
  "Whether a finding of the rule CODE is shown."
  (seq-some (lambda (one) (string-match-p (regexp-quote code) (flymake-diagnostic-text one)))
            (flymake-diagnostics)))

(defun wait-until (done)
  "Let the server answer until DONE says so, for at most twenty seconds."
  (let ((patience 400))
    (while (and (not (funcall done)) (> patience 0))
      (accept-process-output nil 0.05)
      (setq patience (1- patience)))))

(let ((server (getenv "ENCOUNTER_LINT_SERVER"))
      (file (getenv "ENCOUNTER_LINT_DOCUMENT"))
      (code "documentation/cryogen-missing"))
  (setq eglot-sync-connect 20
        eglot-autoshutdown t)
  (find-file file)
  (text-mode)
  (eglot (quote (text-mode)) (cons 'transient default-directory) 'eglot-lsp-server
         (list "node" server "--stdio") "text")
  (flymake-start)
  (wait-until #'flymake-diagnostics)
  (dolist (one (flymake-diagnostics))
    (princ (format "finding %d %s\n"
                   (line-number-at-pos (flymake-diagnostic-beg one))
                   (car (split-string (flymake-diagnostic-text one) "\n")))))
  (goto-char 4)
  (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                (eglot--TextDocumentPositionParams))))
    (princ (format "hover %s\n"
                   (car (split-string (plist-get (plist-get hover :contents) :value) "\n")))))
  (goto-char (point-max))
  (insert "  cryogen: liquid nitrogen\n")
  ;; Emacs sends changes when it is idle, which it never is in a script.
  (eglot--signal-textDocument/didChange)
  (wait-until (lambda () (not (found code))))
  (princ (format "typed the freezing agent: %s %s\n"
                 (if (found code) "still found" "no longer found") code))
  (set-buffer-modified-p nil)
  (kill-emacs 0))
