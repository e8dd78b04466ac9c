;;; Opens a document in Emacs with eglot and prints what the server says about it.  -*- lexical-binding: t -*-
(require 'eglot)
(require 'flymake)

(let ((server (getenv "ENCOUNTER_LINT_SERVER"))
      (file (getenv "ENCOUNTER_LINT_DOCUMENT")))
  (setq eglot-sync-connect 20
        eglot-autoshutdown t)
  (add-to-list 'eglot-server-programs `(text-mode . ("node" ,server "--stdio")))
  (find-file file)
  (text-mode)
  (eglot (quote (text-mode)) (cons 'transient default-directory) 'eglot-lsp-server
         (list "node" server "--stdio") "text")
  (flymake-start)
  (let ((patience 400))
    (while (and (null (flymake-diagnostics)) (> patience 0))
      (accept-process-output nil 0.05)
      (setq patience (1- patience))))
  (dolist (found (flymake-diagnostics))
    (princ (format "finding %d %s\n"
                   (line-number-at-pos (flymake-diagnostic-beg found))
                   (car (split-string (flymake-diagnostic-text found) "\n")))))
  (goto-char 4)
  (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                (eglot--TextDocumentPositionParams))))
    (princ (format "hover %s\n"
                   (car (split-string (plist-get (plist-get hover :contents) :value) "\n")))))
  (kill-emacs 0))
