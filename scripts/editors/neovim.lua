-- Opens a document in Neovim with its built-in client and prints what the server says about it.
-- nvim --headless --clean -l is newer than Debian's Neovim, so: nvim --headless --clean -S neovim.lua
local server, file = vim.env.ENCOUNTER_LINT_SERVER, vim.env.ENCOUNTER_LINT_DOCUMENT

local function say(text)
  io.stdout:write(text .. "\n")
end

local client = vim.lsp.start_client({
  name = "encounter-lint",
  cmd = { "node", server, "--stdio" },
  root_dir = vim.fn.fnamemodify(file, ":h"),
})
vim.cmd("edit " .. vim.fn.fnameescape(file))
vim.lsp.buf_attach_client(0, client)

vim.wait(20000, function()
  return #vim.diagnostic.get(0) > 0
end, 20)
for _, found in ipairs(vim.diagnostic.get(0)) do
  say(string.format("finding %d:%d %s", found.lnum + 1, found.col + 1, found.code))
end

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(0)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  local answer = answers[client]
  return answer and answer.result
end

local hover = ask("textDocument/hover", { position = { line = 0, character = 3 } })
say("hover " .. (hover and vim.split(hover.contents.value, "\n")[1] or "nothing"))

local code = "documentation/cryogen-missing"
local function is_found()
  for _, found in ipairs(vim.diagnostic.get(0)) do
    if found.code == code then
      return true
    end
  end
  return false
end

local procedure = { start = { line = 1, character = 0 }, ["end"] = { line = 1, character = 9 } }
for _, action in ipairs(ask("textDocument/codeAction", { range = procedure, context = { diagnostics = {} } }) or {}) do
  if action.title:find(code, 1, true) or action.title:find("freezing agent", 1, true) then
    say("action " .. action.title)
  end
end
for _, symbol in ipairs(ask("textDocument/documentSymbol", {}) or {}) do
  say("symbol " .. symbol.name)
end

vim.api.nvim_buf_set_lines(0, -1, -1, false, { "  cryogen: liquid nitrogen" })
vim.wait(20000, function()
  return not is_found()
end, 20)
say("typed the freezing agent: " .. (is_found() and "still found " or "no longer found ") .. code)
vim.cmd("qall!")
